package descenso.store;

import descenso.store.StoreFault.StoreException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The address of a store: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}, in the notation of Java.
 *
 * @param file the file of SQLite; empty for PostgreSQL
 */
record StoreAddress(String url, Optional<Path> file) {

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

    /** Tests whether the store is one file of this host. */
    boolean isFile() {
        return file.isPresent();
    }
}
