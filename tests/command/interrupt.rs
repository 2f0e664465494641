//! Ctrl-C in the middle of an import: the shop is as it was, and nothing of the import lies about.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{PROGRAM, Regulars};

#[test]
fn ctrl_c_before_adoption_leaves_the_shop_as_it_was() {
    let shop = Regulars::with_olena();
    let file = shop.folder().join("sales.csv");
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cdnow/sales.csv"), &file).unwrap();
    let before = (shop.json(&["check"]), shop.json(&["value"]));
    let mut import = Command::new(PROGRAM);
    import.args(["--json", "--data"]).arg(shop.folder()).args(["import", "sales"]).arg(&file);
    let child = import.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();

    let staging = shop.folder().join("import.staging.db");
    let begun = Instant::now();
    while !staging.exists() {
        assert!(begun.elapsed() < Duration::from_secs(30), "the import does not begin");
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();

    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["error"]["code"], "cancelled");
    assert!(!staging.exists() && !shop.folder().join("sales.csv.rejected.csv").exists());
    assert_eq!((shop.json(&["check"]), shop.json(&["value"])), before);
    shop.check();
}
