#pragma once
#include <gumbo.h>
#include <stdlib.h>

// Gumbo 0.10.1 reads a part of its state that it never set (seen with `<table><p>`), so that what
// it makes of a table could depend on what was in memory before. Zeroed memory makes it certain.
static inline void *blogen_gumbo_allocate(void *unused, size_t size) {
  (void)unused;
  return calloc(1, size > 0 ? size : 1);
}

// Swift cannot read `kGumboDefaultOptions`: it is a global that holds pointers.
static inline GumboOptions blogen_gumbo_options(void) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = blogen_gumbo_allocate;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  return options;
}

static inline GumboOutput *blogen_gumbo_parse(const char *text, size_t length) {
  GumboOptions options = blogen_gumbo_options();
  return gumbo_parse_with_options(&options, text, length);
}

static inline void blogen_gumbo_destroy(GumboOutput *output) {
  GumboOptions options = blogen_gumbo_options();
  gumbo_destroy_output(&options, output);
}
