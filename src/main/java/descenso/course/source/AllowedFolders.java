package descenso.course.source;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders that files of a course may not lead out of, be it by links.
 *
 * @param folders any of which will do; none of them need exist
 */
public record AllowedFolders(List<Path> folders) {

    public AllowedFolders {
        folders = List.copyOf(folders);
    }

    public static AllowedFolders of(Path... folders) {
        return new AllowedFolders(List.of(folders));
    }

    /**
     * Returns why this file is not to be read: it lies elsewhere, or is no ordinary file, which might have no end or keep its
     * reader waiting.
     */
    public Optional<MessageKey> fault(Path file) {
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
