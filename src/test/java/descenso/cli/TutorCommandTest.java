package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.runtime.SessionContext.TerminalEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TutorCommandTest {

    private static final ProcessEnvironment HERE = new ProcessEnvironment(
            new TerminalEnvironment(Map.of()),
            ".",
            ".",
            Optional.empty(),
            StandardStreams.of(new Properties(), Map.of()));

    /** An environment without a course: every command that is understood ends in that error. */
    private static final ProcessEnvironment NOWHERE = new ProcessEnvironment(
            new TerminalEnvironment(Map.of()),
            "nowhere",
            "nowhere",
            Optional.empty(),
            StandardStreams.of(new Properties(), Map.of()));

    private static final Messages ENGLISH = Messages.in(Language.EN);

    private static UserError complaint(String... words) {
        return complaint(HERE, words);
    }

    private static UserError complaint(ProcessEnvironment environment, String... words) {
        return catchThrowableOfType(UserError.class, () -> new TutorCommand().execute(words, environment));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lang fr|the language “fr” is not known; use --lang es or --lang en",
                "check --lang fr|the language “fr” is not known; use --lang es or --lang en",
                "--theme pink|the theme “pink” is not known; use one of: dark, light, contrast, mono",
                "check --theme pink|the theme “pink” is not known; use one of: dark, light, contrast, mono",
                "run x.yaml --theme pink|the theme “pink” is not known; use one of: dark, light, contrast, mono",
                "run x.yaml --learner a/b|“a/b” cannot be a name; use letters, digits, dots and hyphens, 64 at most",
                "check --learner a/b|“a/b” cannot be a name; use letters, digits, dots and hyphens, 64 at most",
                "--help --theme pink|the theme “pink” is not known; use one of: dark, light, contrast, mono",
                "--learner ../x|“../x” cannot be a name; use letters, digits, dots and hyphens, 64 at most",
                "--learner .x|“.x” cannot be a name; use letters, digits, dots and hyphens, 64 at most",
                "learn 3 --learner a/b|“a/b” cannot be a name; use letters, digits, dots and hyphens, 64 at most",
                "fly|“fly” is not known; ./run.sh --help lists what there is",
                "--fly|“--fly” is not known; ./run.sh --help lists what there is",
                "@pom.xml|“@pom.xml” is not known; ./run.sh --help lists what there is",
                "learn 1 2|“2” is not known; ./run.sh --help lists what there is",
                "run|say which experiment to run, by its id or its file; ./run.sh run --list lists those of the course",
                "run x.yaml --json --csv|--json and --csv do not go together; keep one of the two",
                "run x.yaml --set lr|“lr” sets nothing; write --set path=value, as in --set optimizers.lr=0.1",
                "run x.yaml --set =1|“=1” sets nothing; write --set path=value, as in --set optimizers.lr=0.1",
                "run x.yaml --set|“run x.yaml --set” cannot be understood; ./run.sh --help says how it is written",
                "run x.yaml --yaml|“--yaml” is not known; ./run.sh --help lists what there is",
                "--lang|“--lang” cannot be understood; ./run.sh --help says how it is written",
                "--lang es --lang en|“--lang es --lang en” cannot be understood; ./run.sh --help says how it is written",
            })
    void wrongArgumentsAreRefused(String words, String why) {
        UserError error = complaint(words.split(" "));
        assertThat(error.text(ENGLISH)).isEqualTo(why);
        assertThat(error.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang es",
                "--lang en_GB.UTF-8",
                "--lang=en --theme=mono --ascii",
                "--plain",
                "learn 3 --plain --ascii",
                "review --plain",
                "learn",
                "learn 3",
                "learn adam --lang es",
                "--lang es learn adam",
                "--learner ana",
                "--learner José-Mª_2.0",
                "--learner Jose\u0301",
                "--learner गीता",
                "--learner 0123456789012345678901234567890123456789012345678901234567890123"
            })
    void validArgumentsAreUnderstood(String words) {
        assertThat(complaint(NOWHERE, words.split(" ")).text(ENGLISH)).endsWith(ENGLISH.say(MessageKey.COURSE_NO_FILE));
    }

    /** Tests that composed and decomposed accents name the same learner. */
    @Test
    void accentsOfALearnersNameAreComposed() throws UserError {
        assertThat(GlobalOptions.checkedLearner("jose\u0301")).isEqualTo("josé");
        assertThat(GlobalOptions.checkedLearner("jose\u0301".repeat(16))).isEqualTo("josé".repeat(16));
    }

    /**
     * Tests names near the limit in bytes: a letter takes up to four, and the file's name adds characters before and
     * after the learner's name.
     */
    @Test
    void nameTooLongForAFileIsRefused() {
        assertThat(complaint("--learner", "𐐷".repeat(64)).text(ENGLISH))
                .isEqualTo("“" + "𐐷".repeat(64)
                        + "” is too long for a name: it takes 256 bytes, and 200 are the most; choose a shorter one");
        assertThat(complaint(NOWHERE, "--learner", "𐐷".repeat(50)).text(ENGLISH))
                .endsWith(ENGLISH.say(MessageKey.COURSE_NO_FILE));
    }

    @Test
    void errorAboutAFileBeginsWithItsPosition() {
        LocalizedMessage message = LocalizedMessage.of(MessageKey.COURSE_EMPTY_VALUE);
        assertThat(new UserError(2, "a.md:3:1", message).text(ENGLISH))
                .isEqualTo("a.md:3:1: there is no value here; write one");
        assertThat(new UserError(1, message).text(ENGLISH)).isEqualTo("there is no value here; write one");
    }
}
