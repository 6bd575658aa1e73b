"""What people have after a talk, whatever its format -> numbered lines of clean text, and where each stood in the file.

One room per format. Each fills a `Taken`; libraries that read a format are imported when a file of it comes.
"""
