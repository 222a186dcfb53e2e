package dev.vmklab.exchange.rvtools;

import dev.vmklab.exchange.ImportProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Bounds what a zip file may cost before anything of it is kept: number of entries, bytes they inflate to, and the
/// ratio between the two, which a real export keeps near 10 and a zip bomb does not.
///
/// It counts what comes out of the inflater; the sizes that a zip file states are not believed.
final class ZipGuard {
    static final int MAX_ENTRIES = 4096;
    static final long MAX_ENTRY_BYTES = 256L << 20;
    static final long MAX_TOTAL_BYTES = 1L << 30;
    static final int MAX_RATIO = 250;

    /// Below this the ratio says nothing: a sheet of blank rows may shrink a lot.
    static final long RATIO_FROM_BYTES = 16L << 20;

    private final Path file;
    private final ZipFile zip;
    private long total;

    /// @throws ImportProblem when there are too many entries or two of the same name
    ZipGuard(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        if (zip.size() > MAX_ENTRIES) {
            throw new ImportProblem(file, "the zip has " + zip.size() + " entries, expected at most " + MAX_ENTRIES);
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                throw new ImportProblem(file, entry.getName(), "the zip holds this entry twice");
            }
        }
    }

    /// The inflated bytes of an entry; reading on fails with [ImportProblem] as soon as a bound is passed.
    InputStream open(ZipEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry), entry);
    }

    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private final long packed;
        private long count;

        Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            note(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            note(Math.max(0, got));
            return got;
        }

        private void note(int bytes) {
            count += bytes;
            total += bytes;
            if (count > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES) {
                throw new ImportProblem(
                        file,
                        entry.getName(),
                        "the zip unpacks to more than "
                                + (count > MAX_ENTRY_BYTES ? MAX_ENTRY_BYTES >> 20 : MAX_TOTAL_BYTES >> 20)
                                + " MiB, which no RVTools export does");
            }
            if (count > RATIO_FROM_BYTES && count / packed > MAX_RATIO) {
                throw new ImportProblem(
                        file,
                        entry.getName(),
                        "the zip unpacks to more than " + MAX_RATIO + " times its size, which no RVTools export does");
            }
        }
    }
}
