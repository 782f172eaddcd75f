package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.cli.FrequentArguments.FrequentStart;
import descenso.tui.Theme;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequentArgumentsTest {

    private static Optional<FrequentStart> parse(String words) {
        return FrequentArguments.parse(words.isEmpty() ? new String[0] : words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', false, false, ''",
        "learn, '', '', '', false, false, ''",
        "learn 5, '', '', '', false, false, 5",
        "--lang en, en, '', '', false, false, ''",
        "--learner ana learn 5, '', '', ana, false, false, 5",
        "learn 5 --learner ana --lang es, es, '', ana, false, false, 5",
        "learn --ascii adam --plain --theme mono, '', mono, '', true, true, adam"
    })
    void frequentArgumentsAreParsed(
            String words,
            String language,
            String theme,
            String learner,
            boolean isAscii,
            boolean isPlain,
            String page) {
        assertThat(parse(words))
                .map(FrequentStart::options)
                .hasValue(new StartupOptions(
                        Optional.of(language).filter(code -> !code.isEmpty()),
                        Theme.named(theme),
                        isAscii,
                        isPlain,
                        StartScreen.COURSE,
                        Optional.of(page).filter(name -> !name.isEmpty()),
                        Optional.of(learner).filter(name -> !name.isEmpty())));
    }

    @Test
    void folderOfACourseIsParsed() {
        assertThat(parse("learn --course mine 5").orElseThrow().course()).hasValue("mine");
        assertThat(parse("learn 5").orElseThrow().course()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "lab",
                "learn 5 6",
                "learn learn learn",
                "learn -h",
                "--help",
                "--lang",
                "--lang french",
                "--lang ES",
                "--lang es --lang en",
                "--lang=es",
                "--course",
                "--course --plain",
                "--course a --course b",
                "--theme pink",
                "--theme dark --theme dark",
                "--learner",
                "--learner ../me",
                "--learner ana --learner ben",
                "--ascii --ascii",
                "--plain --plain",
                "--Plain"
            })
    void otherArgumentsAreLeftToTheParser(String words) {
        assertThat(parse(words)).isEmpty();
    }

    @Test
    void learnerWithDecomposedLettersIsLeftToTheParser() {
        assertThat(FrequentArguments.parse("--learner", "jose\u0301")).isEmpty();
        assertThat(FrequentArguments.parse("--learner", "jos\u00e9")).isPresent();
    }
}
