package descenso.quiz;

import descenso.phrases.Language;
import java.util.List;
import java.util.Optional;

/** Ideas of open questions, from the texts of their signs. */
public final class SignedIdea {

    private SignedIdea() {}

    /** Returns an idea that may speak of anything. Texts without a word to look for are left out. */
    public static KeyIdea of(Language language, String... signs) {
        return of(language, List.of(signs), List.of());
    }

    /** Returns an idea that speaks of some subjects. */
    public static KeyIdea of(Language language, List<String> signs, List<String> subjects) {
        return new KeyIdea(
                signs.stream()
                        .map(sign -> IdeaSign.of(sign, language))
                        .flatMap(Optional::stream)
                        .toList(),
                subjects);
    }
}
