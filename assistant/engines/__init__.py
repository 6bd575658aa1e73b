"""The typed tasks an engine performs, and the engines that perform them."""
