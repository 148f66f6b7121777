// libarchive: gzip, bzip2, xz, zstd and lz4 behind one streaming reader.
#pragma once
#include <archive.h>
#include <archive_entry.h>
