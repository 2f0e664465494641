## Starting the program, and why it cannot

start-no-display = The window needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start the till from a terminal on the desktop.
start-display-refused = The display { $display } does not answer. Start the till from a terminal on the desktop of whoever is signed in.
start-libraries-missing = The window needs { $libraries }. Install: { $command }
start-demo-instead = Instead, one customer's visit in the terminal:
start-panic = Something in the program broke. What was recorded is safe; the report lies in { $file }.
start-panic-no-report = Something in the program broke. What was recorded is safe; the report could not be written.
start-no-home = There is no home folder to keep the shop in. Name a folder: --data DIR
start-window-failed = The window could not be opened: { $why }
