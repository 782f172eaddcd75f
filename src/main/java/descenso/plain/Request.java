package descenso.plain;

import descenso.app.Word;
import descenso.phrases.Folded;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line as it is understood.
 *
 * @param word empty where nobody knows it
 * @param rest what was said after it; may be empty
 * @param fault why nobody knows it
 */
record Request(Optional<Word> word, String rest, Optional<Sentence> fault) {

    /** What begins an answer, or a number of what is listed, and no word. */
    private static final String BARE = "[0-9+.,−-].*";

    /** As on a screen. */
    private static final String HELP = "?";

    /** What begins an answer too, where one is wanted. */
    private static final Set<String> ANSWERS = Set.of("true", "false", "verdadero", "falso", "idk", "ns", "si", "yes");

    /** What is an answer as a whole, though it begins like a word; its letters alone. */
    private static final Set<String> NOT_KNOWING = Set.of("nose", "nolose", "dontknow", "idontknow");

    private static Request of(Word word, String rest) {
        return new Request(Optional.of(word), rest, Optional.empty());
    }

    private static Request unknown(Phrase phrase, String... arguments) {
        return new Request(Optional.empty(), "", Optional.of(Sentence.of(phrase, arguments)));
    }

    /**
     * Reads a line that is not blank.
     *
     * @param here the words that mean something here
     * @param bare what a number without a word means
     */
    static Request read(String line, KnownWords vocabulary, Language language, Set<Word> here, Optional<Word> bare) {
        String text = line.strip();
        if (text.matches(BARE) && bare.isPresent()) {
            return of(bare.get(), text);
        }
        if (text.equals(HELP)) {
            return of(Word.HELP, "");
        }
        String[] parts = text.split("\\s+", 2);
        if (here.contains(Word.ANSWER) && isAnswer(text, parts[0])) {
            return of(Word.ANSWER, text);
        }
        String rest = parts.length > 1 ? parts[1] : "";
        List<Word> meant = vocabulary.meant(parts[0], language, here);
        return switch (meant.size()) {
            case 0 -> misspelt(parts[0], vocabulary, language);
            case 1 -> of(meant.get(0), rest);
            default -> unknown(Phrase.PLAIN_AMBIGUOUS, parts[0], vocabulary.either(meant, language));
        };
    }

    private static boolean isAnswer(String text, String first) {
        return ANSWERS.contains(Folded.of(first))
                || NOT_KNOWING.contains(Folded.of(text).replaceAll("[^a-z]", ""));
    }

    private static Request misspelt(String typed, KnownWords vocabulary, Language language) {
        return vocabulary
                .nearest(typed, language)
                .map(nearest -> unknown(Phrase.PLAIN_MISSPELT, typed, nearest))
                .orElseGet(() -> unknown(Phrase.PLAIN_UNKNOWN, typed));
    }
}
