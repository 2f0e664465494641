#![no_main]

// The reader of old workbooks may fall over; the program catches that, and so a panic alone is no finding here.
libfuzzer_sys::fuzz_target!(
    init: std::panic::set_hook(Box::new(|_| {})),
    |data: &[u8]| regulars_fuzz::table(data)
);
