"""Driving dialogues: the pure replay, the runner that saves and has engines work, and the desk taken at the start."""
