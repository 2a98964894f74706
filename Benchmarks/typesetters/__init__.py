"""The same content set by several tools: what it is, in each tool's own form, and how it is set, checked and timed."""
