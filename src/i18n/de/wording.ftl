# wording
