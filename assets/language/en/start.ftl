## Starting the program, and why it cannot

start-no-display = The window needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start the till from a terminal on the desktop.
start-display-refused = The display { $display } does not answer. Start the till from a terminal on the desktop of whoever is signed in.
start-libraries-missing = The window needs { $libraries }. Install: { $command }
start-demo-instead = Instead, one customer’s visit in the terminal:
start-panic = Something in the program broke. What was recorded is safe; the report lies in { $file }.
start-panic-no-report = Something in the program broke. What was recorded is safe; the report could not be written.
start-no-home = There is no home folder to keep the shop in. Name a folder: --data DIR
start-window-how = For the window, start it from a terminal on the desktop: regulars --demo

## A visit in the terminal

start-guest = Olena Kovalenko
start-coffee = Coffee
start-cake = Honey cake
start-step-scan = The card is scanned
start-step-greeting = The till greets
start-step-quote = The basket is priced, every reason included
start-step-slip = The sale is recorded; the slip
start-step-regulars = The first regulars
start-step-check = The books are checked
