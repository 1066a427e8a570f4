use super::*;

#[test]
fn exponentials_are_right() {
    let mut x = 0.0;
    while x > -40.0 {
        assert!((exp(x) / libm::exp(x) - 1.0).abs() < 4e-16, "{x}");
        x -= 0.000_7;
    }
    assert_eq!(exp(0.0), 1.0);
}
