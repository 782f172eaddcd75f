package descenso.course;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Words with figures in them.
 *
 * @param known the figures that they may name
 * @param unknown those that they may not, for nobody knows them yet
 */
record WordingReader(Context context, List<String> known, List<String> unknown) {

    Wording read(YamlNode node) throws CourseException {
        Localised words = context.localised(node);
        if (node.isText()) {
            check(node.excerpt());
        } else {
            for (Language language : Language.values()) {
                Optional<YamlNode> text = node.map().find(language.code());
                if (text.isPresent()) {
                    check(text.get().excerpt());
                }
            }
        }
        return new Wording(words);
    }

    private void check(Excerpt words) throws CourseException {
        Matcher name = Wording.NAME.matcher(words.text());
        int from = 0;
        while (name.find()) {
            requireNoBrace(words, from, name.start());
            requireKnown(name.group(1).strip(), words.place(name.start(1)));
            from = name.end();
        }
        requireNoBrace(words, from, words.text().length());
    }

    private static void requireNoBrace(Excerpt words, int from, int to) throws CourseException {
        for (int i = from; i < to; i++) {
            if ("{}".indexOf(words.text().charAt(i)) >= 0) {
                throw new CourseException(words.place(i), Phrase.EXPERIMENT_OPEN_BRACE);
            }
        }
    }

    private void requireKnown(String name, Place place) throws CourseException {
        if (unknown.contains(name)) {
            throw new CourseException(place, Phrase.EXPERIMENT_NOT_GIVEN, name);
        }
        if (!known.contains(name)) {
            throw new CourseException(fault(name, place));
        }
    }

    private Fault fault(String name, Place place) {
        if (known.isEmpty() || name.isEmpty()) {
            return Fault.of(place, Phrase.EXPERIMENT_OPEN_BRACE);
        }
        return Nearest.to(name, known)
                .map(meant -> Fault.of(place, Phrase.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(() -> Fault.of(place, Phrase.EXPERIMENT_UNKNOWN_WORD, name, Choice.list(known)));
    }
}
