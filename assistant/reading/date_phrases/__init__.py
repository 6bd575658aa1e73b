"""Date phrases in words and figures: tokens, rules, and the grammar that tries them."""
