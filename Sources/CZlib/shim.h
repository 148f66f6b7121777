// zlib, for gzip alone: libarchive drops up to 64 KiB that it had already
// decompressed when a .gz turns out to be cut off; zlib hands all of it over.
#pragma once
#include <zlib.h>

// inflateInit2 is a macro. 15 + 16: the largest window, gzip wrapper only.
static inline int cz_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
