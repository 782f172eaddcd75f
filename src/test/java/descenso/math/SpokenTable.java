package descenso.math;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A golden file of spoken formulas: the source of each formula after a dollar sign; its words in English, then in
 * Spanish.
 */
final class SpokenTable {

    static final Path FILE = Path.of("src/test/resources/descenso/math/spoken.txt");

    private static final Path COURSE = Path.of("lessons/optimizers");
    private static final Pattern FORMULA = Pattern.compile("\\$\\$(.+?)\\$\\$|\\$([^$]+?)\\$", Pattern.DOTALL);
    private static final Map<Language, Pronunciation> VOICES =
            Stream.of(Language.values()).collect(Collectors.toMap(each -> each, SpokenTable::voice));

    private SpokenTable() {}

    static Pronunciation voice(Language language) {
        return new Pronunciation(Messages.in(language), language);
    }

    /** Returns the spoken formula in characters that speech synthesis can read, one text per row. */
    static List<String> words(Formula formula, Language language) {
        return formula.spoken(Objects.requireNonNull(VOICES.get(language))).stream()
                .map(CharacterSet.LATIN::encode)
                .toList();
    }

    static String entry(String source) {
        Formula formula = FormulaTable.parsed(source);
        List<String> lines = new ArrayList<>(List.of("$ " + source));
        lines.addAll(words(formula, Language.EN));
        lines.addAll(words(formula, Language.ES));
        return String.join("\n", lines);
    }

    /** Returns the entry in the file for each source. */
    static Map<String, String> entries() {
        return Stream.of(read(FILE).strip().split("\n\n"))
                .collect(Collectors.toMap(
                        entry -> entry.lines().findFirst().orElse("").substring(2),
                        entry -> entry,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    static void write() {
        Collection<String> sources = new ArrayList<>(FormulaTable.NATURAL.sources());
        ofCourse().stream().filter(source -> !sources.contains(source)).forEach(sources::add);
        String text = sources.stream().map(SpokenTable::entry).collect(Collectors.joining("\n\n", "", "\n"));
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns all formulas in the pages of the course, with single spaces. Leaves out formulas with places for the
     * numbers of a question.
     */
    static Set<String> ofCourse() {
        Set<String> sources = new TreeSet<>();
        for (Language language : Language.values()) {
            try (Stream<Path> pages = Files.list(COURSE.resolve(language.code()))) {
                pages.filter(Files::isRegularFile).sorted().forEach(page -> eachOf(read(page), sources::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static void eachOf(String page, Consumer<String> source) {
        Matcher formulas = FORMULA.matcher(page);
        while (formulas.find()) {
            String found = formulas.group(1) != null ? formulas.group(1) : formulas.group(2);
            if (!found.contains("{{") && !found.contains("\\\\eta") && !found.contains("\\\\sqrt")) {
                source.accept(found.strip().replaceAll("\\s+", " "));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
