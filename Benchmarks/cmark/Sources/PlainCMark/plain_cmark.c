#include "plain_cmark.h"

#include <cmark.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

long plain_cmark_render(const char *path, size_t start) {
  int file = open(path, O_RDONLY);
  if (file < 0) return -1;
  struct stat status;
  if (fstat(file, &status) != 0) {
    close(file);
    return -1;
  }
  size_t size = (size_t)status.st_size;
  char *bytes = malloc(size + 1);
  ssize_t count = bytes ? read(file, bytes, size) : -1;
  close(file);
  if (count < 0 || (size_t)count < start) {
    free(bytes);
    return -1;
  }
  char *html = cmark_markdown_to_html(bytes + start, (size_t)count - start, CMARK_OPT_UNSAFE);
  long length = (long)strlen(html);
  free(html);
  free(bytes);
  return length;
}
