package descenso.course.source;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders that the files of a course must lie in, after links are resolved.
 *
 * @param folders the permitted folders; a file must lie in one of them, and none needs to exist
 */
public record AllowedFolders(List<Path> folders) {

    public AllowedFolders {
        folders = List.copyOf(folders);
    }

    public static AllowedFolders of(Path... folders) {
        return new AllowedFolders(List.of(folders));
    }

    /**
     * Returns why this file must not be read; empty if it may be read. The file must lie in the folders and be a
     * regular file: a special file may have no end or block its reader.
     */
    public Optional<MessageKey> errorKey(Path file) {
        try {
            Path real = file.toRealPath();
            if (!contain(real)) {
                return Optional.of(MessageKey.COURSE_OUTSIDE);
            }
            return Files.isRegularFile(real) ? Optional.empty() : Optional.of(MessageKey.COURSE_NO_ORDINARY_FILE);
        } catch (IOException e) {
            return Optional.of(MessageKey.COURSE_UNREADABLE_FILE);
        }
    }

    private boolean contain(Path real) throws IOException {
        for (Path folder : folders) {
            if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
                return true;
            }
        }
        return false;
    }
}
