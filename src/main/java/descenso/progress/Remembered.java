package descenso.progress;

import descenso.phrases.Language;
import java.util.Optional;
import java.util.Set;

/**
 * What the next start takes up again.
 *
 * @param bookmark where the learner was
 * @param language the one last chosen
 * @param theme the name of the one last chosen
 * @param ink the name of what pictures were last drawn with
 * @param read the ids of the screens read to their end
 */
public record Remembered(
        Optional<Bookmark> bookmark,
        Optional<Language> language,
        Optional<String> theme,
        Optional<String> ink,
        Set<String> read) {

    public Remembered {
        read = Set.copyOf(read);
    }

    public static Remembered nothing() {
        return new Remembered(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }
}
