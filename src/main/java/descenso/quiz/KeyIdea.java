package descenso.quiz;

import descenso.phrases.Grammar;
import descenso.phrases.Language;
import java.util.List;

/**
 * An idea that a good answer to an open question contains, or a wrong belief that an answer may hold.
 *
 * @param signs texts that indicate the idea; one is enough. A sign consists of beginnings of words or numbers,
 *     separated by spaces; see {@link IdeaSign}
 * @param subjects beginnings of words of which the idea speaks; a clause about another one does not hold it. Empty if
 *     it may speak of anything
 */
public record KeyIdea(List<String> signs, List<String> subjects) {

    public KeyIdea {
        signs = List.copyOf(signs);
        subjects = List.copyOf(subjects);
    }

    /** Tests whether a text contains a word to look for. */
    public static boolean isSign(String text, Language language) {
        IdeaSign sign = IdeaSign.of(text, Grammar.of(language));
        return !sign.words().isEmpty() && (!text.contains(">") || sign.isRelation());
    }

    List<IdeaSign> read(Grammar grammar) {
        return signs.stream()
                .map(sign -> IdeaSign.of(sign, grammar))
                .filter(sign -> !sign.words().isEmpty())
                .toList();
    }
}
