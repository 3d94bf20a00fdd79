#pragma once
#include <stddef.h>

/// Reads a file and renders it from byte `start` on with libcmark alone.
///
/// The result is the length of the HTML, or -1 if the file cannot be read.
long plain_cmark_render(const char *path, size_t start);
