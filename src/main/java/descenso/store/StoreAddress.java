package descenso.store;

import descenso.store.StoreFault.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of a store: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}, in the notation of Java.
 *
 * @param file the file of SQLite; empty for PostgreSQL
 */
record StoreAddress(String url, Optional<Path> file) {

    /** What follows the name of the file in that of the file that keeps a second host away. */
    static final String LOCK = ".lock";

    /** What follows the name of the file in that of a copy; a further one has a number behind it. */
    static final String SAVED = ".saved";

    /** What follows the name of the file in those of the files of SQLite beside it. */
    private static final List<String> ENDS = List.of("-wal", "-shm", "-journal");

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * Reads an address. Databases of SQLite in memory, its own addresses ({@code file:}) and its settings after a
     * question mark are refused: the answers must be in a file, with the settings of {@link Database}.
     *
     * @throws StoreException if it is the address of nothing that can hold a class
     */
    static StoreAddress of(String url) throws StoreException {
        if (url.startsWith(POSTGRESQL) && secrets(url).length() == url.length()) {
            return new StoreAddress(url, Optional.empty());
        }
        String file = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "";
        try {
            if (!file.isEmpty() && !file.startsWith(":") && !file.startsWith("file:") && !file.contains("?")) {
                return new StoreAddress(url, Optional.of(Path.of(file).toAbsolutePath()));
            }
        } catch (InvalidPathException e) {
            // refused as the others
        }
        throw new StoreException(StoreFault.BAD_ADDRESS, shown(url));
    }

    /** Returns an address without name and password before the host, where PostgreSQL does not take them. */
    private static String secrets(String url) {
        return url.replaceFirst("//[^/?]*@", "//");
    }

    /** Returns any text that was meant as an address without the parts that may be secret. */
    static String shown(String url) {
        return secrets(url).replaceFirst("\\?.*", "");
    }

    String shown() {
        return shown(url);
    }

    /**
     * Returns the files of the store on this host to which an address leads, be it one that is refused.
     *
     * @throws IOException if the copies beside the store cannot be listed
     */
    static List<Path> files(String url) throws IOException {
        String name = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "";
        String plain = name.replaceFirst("^file:", "").replaceFirst("\\?.*", "");
        if (plain.isEmpty()) {
            return List.of();
        }
        Path store = Path.of(plain).toAbsolutePath();
        List<Path> files = new ArrayList<>(List.of(store));
        Stream.concat(ENDS.stream(), Stream.of(LOCK, SAVED))
                .map(end -> store.resolveSibling(store.getFileName() + end))
                .forEach(files::add);
        if (Files.isDirectory(store.resolveSibling(""))) {
            try (Stream<Path> beside = Files.list(store.resolveSibling(""))) {
                beside.filter(each -> each.getFileName().toString().startsWith(store.getFileName() + SAVED + "-"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Tests whether the store is one file of this host. */
    boolean isFile() {
        return file.isPresent();
    }
}
