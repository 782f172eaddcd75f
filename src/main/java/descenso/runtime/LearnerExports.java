package descenso.runtime;

import descenso.progress.LearnerArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exports that a server keeps for one learner, who fetches them later. Each experiment has a folder with its
 * exports. The oldest are deleted, so that one learner cannot fill the disk.
 */
public final class LearnerExports {

    /** Maximum number of exports. */
    private static final int MOST = 20;

    /** Maximum size of all exports but the newest, in bytes. */
    private static final long MOST_BYTES = 64L << 20;

    private final Path folder;

    /** @param folder the folder of the learner, which need not exist */
    public LearnerExports(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the folder of a learner. Names that differ in case have folders that differ in more, since some file
     * systems ignore case. No name has a plus sign.
     *
     * @param exports the folder with those of all learners
     */
    public static Path folder(Path exports, String learner) {
        boolean isSmall = learner.equals(learner.toLowerCase(Locale.ROOT));
        return exports.resolve(
                isSmall
                        ? learner
                        : learner + "+" + LearnerArchive.digest(learner).substring(0, 8));
    }

    /**
     * Deletes the exports of a learner. Returns whether there were any.
     *
     * @param exports the folder with those of all learners
     * @throws IOException if one cannot be deleted
     */
    public static boolean erase(Path exports, String learner) throws IOException {
        Path own = folder(exports, learner);
        List<Path> folders = children(exports).stream()
                .filter(each -> each.equals(own) || each.endsWith(learner)) // an earlier version had no digests
                .toList();
        for (Path each : folders) {
            ExperimentLibrary.delete(each);
        }
        return !folders.isEmpty();
    }

    /** Returns the folder with the exports of an experiment, by its id, after that of its course and a plus sign. */
    Path folder(String experiment) {
        return folder.resolve(experiment.replaceAll("[^\\p{L}\\p{N}_+-]+", "-"));
    }

    /**
     * Returns the names of the experiments that have exports, in alphabetical order.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<String> names() throws IOException {
        return all().stream()
                .map(export -> String.valueOf(export.resolveSibling("").getFileName()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the folder of an experiment's newest export; empty if there is none.
     *
     * @throws IOException if the folder cannot be read
     */
    public Optional<Path> newest(String experiment) throws IOException {
        return all().stream()
                .filter(export -> folder(experiment).equals(export.getParent()))
                .findFirst();
    }

    /** Returns the folders of all complete exports, the newest first. */
    private List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path experiment : children(folder)) {
            for (Path export : children(experiment)) {
                if (Files.isDirectory(export)
                        && !export.getFileName().toString().startsWith(".")) {
                    all.add(export);
                }
            }
        }
        all.sort(Comparator.comparingLong(LearnerExports::time).reversed());
        return all;
    }

    private static List<Path> children(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    /** Returns the time at which an export was made, in milliseconds since 1970; 0 if it has been deleted. */
    private static long time(Path export) {
        return export.toFile().lastModified();
    }

    /**
     * Deletes the oldest exports beyond the limits.
     *
     * @throws IOException if one cannot be read or deleted
     */
    void deleteOldest() throws IOException {
        List<Path> all = all();
        long bytes = 0;
        for (int i = 1; i < all.size(); i++) {
            bytes += size(all.get(i));
            if (i >= MOST || bytes > MOST_BYTES) {
                ExperimentLibrary.delete(all.get(i));
            }
        }
    }

    private static long size(Path export) throws IOException {
        try (Stream<Path> files = Files.walk(export)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
