package dev.vmklab.app.draft;

import dev.vmklab.format.draft.DraftReader;
import dev.vmklab.format.draft.WindowDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The folder of drafts. A draft in use has a lock beside it, which the operating system lets go when its process ends
/// in whatever way; a draft without one was left behind. Any thread but the FX thread.
public final class Drafts {
    private static final String SUFFIX = ".draft";
    private static final String LOCK_SUFFIX = ".lock";

    private final Path folder;

    /// @param folder need not exist yet
    public Drafts(Path folder) {
        this.folder = folder;
    }

    /// A place for one draft, held until it is closed.
    public static final class Place implements AutoCloseable {
        private final Path file;
        private final Path lockFile;
        private final FileChannel channel;

        private Place(Path file, Path lockFile, FileChannel channel) {
            this.file = file;
            this.lockFile = lockFile;
            this.channel = channel;
        }

        public Path file() {
            return file;
        }

        /// Lets the draft go without removing it, as a kill would.
        public void release() throws IOException {
            channel.close();
        }

        /// Removes the draft: nothing of it is worth keeping.
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
            channel.close();
            Files.deleteIfExists(lockFile);
        }
    }

    /// Work that was left behind.
    ///
    /// @param edited when it was changed last
    public record Found(Path file, WindowDraft draft, FileTime edited) {}

    /// Takes a new place.
    public Place take() throws IOException {
        Files.createDirectories(folder);
        return hold(folder.resolve(UUID.randomUUID() + SUFFIX))
                .orElseThrow(() -> new IOException("a new draft is in use already"));
    }

    /// The drafts that nobody holds and that something would be lost without, the one edited last first. Those that are
    /// worth nothing are removed.
    public List<Found> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        List<Found> left = new ArrayList<>();
        for (Path file : files) {
            Optional<Place> place = hold(file);
            if (place.isPresent()) {
                look(file, place.get()).ifPresent(left::add);
            }
        }
        left.sort(Comparator.comparing(Found::edited).reversed());
        return left;
    }

    private static Optional<Found> look(Path file, Place place) throws IOException {
        Optional<WindowDraft> draft = DraftReader.read(file).filter(WindowDraft::isWorthKeeping);
        if (draft.isEmpty()) {
            place.close();
            return Optional.empty();
        }
        place.release();
        return Optional.of(new Found(file, draft.get(), Files.getLastModifiedTime(file)));
    }

    /// Removes a draft that was recovered or given up.
    public void remove(Path file) throws IOException {
        Optional<Place> place = hold(file);
        if (place.isPresent()) {
            place.get().close();
        }
    }

    private static Optional<Place> hold(Path file) throws IOException {
        Path lockFile = file.resolveSibling(file.getFileName() + LOCK_SUFFIX);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                return Optional.of(new Place(file, lockFile, channel));
            }
        } catch (OverlappingFileLockException _) {
            // another window of this process holds it
        } catch (IOException | UncheckedIOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }
}
