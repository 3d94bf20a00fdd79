#pragma once
#include <gumbo.h>
#include <stdint.h>
#include <stdlib.h>

// What gumbo allocates for one document, in blocks that are freed together: it asks for hundreds of
// small pieces for a short text, and frees its tree by recursion.
typedef struct blogen_gumbo_block {
  struct blogen_gumbo_block *next;
  size_t size, used;
} blogen_gumbo_block;

typedef struct blogen_gumbo_document {
  blogen_gumbo_block *blocks;
  GumboOutput *output;
} blogen_gumbo_document;

// Gumbo 0.10.1 reads a part of its state that it never set (seen with `<table><p>`), so that what
// it makes of a table could depend on what was in memory before. Zeroed memory makes it certain.
static inline void *blogen_gumbo_allocate(void *owner, size_t size) {
  enum { alignment = 16, block_size = 16384 };
  blogen_gumbo_document *document = (blogen_gumbo_document *)owner;
  const size_t header = (sizeof(blogen_gumbo_block) + alignment - 1) / alignment * alignment;
  if (size > SIZE_MAX / 2) return NULL;
  size = (size + alignment) / alignment * alignment;
  blogen_gumbo_block *block = document->blocks;
  if (!block || block->size - block->used < size) {
    const size_t room = size > block_size ? size : block_size;
    block = (blogen_gumbo_block *)calloc(1, header + room);
    if (!block) return NULL;
    block->size = room;
    block->next = document->blocks;
    document->blocks = block;
  }
  void *piece = (char *)block + header + block->used;
  block->used += size;
  return piece;
}

static inline void blogen_gumbo_keep(void *owner, void *piece) {
  (void)owner;
  (void)piece;
}

static inline void blogen_gumbo_destroy(blogen_gumbo_document *document) {
  blogen_gumbo_block *block = document->blocks;
  while (block) {
    blogen_gumbo_block *next = block->next;
    free(block);
    block = next;
  }
  free(document);
}

// Swift cannot read `kGumboDefaultOptions`: it is a global that holds pointers.
static inline blogen_gumbo_document *blogen_gumbo_parse(const char *text, size_t length) {
  blogen_gumbo_document *document = (blogen_gumbo_document *)calloc(1, sizeof(*document));
  if (!document) return NULL;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = blogen_gumbo_allocate;
  options.deallocator = blogen_gumbo_keep;
  options.userdata = document;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  document->output = gumbo_parse_with_options(&options, text, length);
  if (document->output) return document;
  blogen_gumbo_destroy(document);
  return NULL;
}
