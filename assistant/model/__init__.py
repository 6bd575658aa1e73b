"""The nouns of mentoring, as frozen pydantic models. Knows nothing else of ours."""
