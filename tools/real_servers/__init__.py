"""Real servers for tests that want more than our own small one: installed beside the project, never needed by it."""
