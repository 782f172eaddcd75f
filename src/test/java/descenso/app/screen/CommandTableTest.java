package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.LessonScreen;
import descenso.app.SearchScreen;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.phrases.MessageKey;
import descenso.testing.ScriptedLearner;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTableTest {

    private static final AppState STATE = ScriptedLearner.at(5).state();

    private static ScreenCommands<?> lesson() {
        return LessonScreen.fresh().commands(STATE);
    }

    private static CommandTable<String> table() {
        return CommandTable.<String>empty()
                .bar(MessageKey.ACTION_QUIT, "q", MessageKey.WORD_QUIT, (screen, state, argument) -> said(argument));
    }

    private static Transition said(String words) {
        return Transition.refused(MessageKey.PLAIN_NO_SCREEN, LessonScreen.fresh(), STATE, words);
    }

    @Test
    void keyOfTwoCommandsIsRejected() {
        CommandTable<String> other = table().hidden(MessageKey.ACTION_HELP, "q", (screen, state) -> said(""));
        assertThatThrownBy(() -> other.on("", STATE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyAndWordHaveTheSameEffect() {
        ScreenCommands<String> commands = table().on("", STATE);
        assertThat(commands.press(Key.of('q'))).contains(said(""));
        assertThat(commands.execute(MessageKey.WORD_QUIT, "now")).contains(said("now"));
        assertThat(commands.words()).containsExactly(MessageKey.WORD_QUIT);
    }

    @Test
    void commandExistsOnlyUnderItsCondition() {
        CommandTable<String> table = table().when((screen, state) -> !screen.isEmpty());
        assertThat(table.on("", STATE).contains(MessageKey.ACTION_QUIT)).isFalse();
        assertThat(table.on("a", STATE).contains(MessageKey.ACTION_QUIT)).isTrue();
    }

    @Test
    void otherArgumentsAreLeftToTheGlobalCommand() {
        ScreenCommands<String> commands =
                table().accepting((screen, argument) -> argument.isEmpty()).on("", STATE);
        assertThat(commands.isOwn(MessageKey.WORD_QUIT, "")).isTrue();
        assertThat(commands.isOwn(MessageKey.WORD_QUIT, "now")).isFalse();
        assertThat(commands.isOwn(MessageKey.WORD_HELP, "")).isFalse();
    }

    @Test
    void removedCommandLosesItsKeys() {
        ScreenCommands<?> commands = lesson().without(MessageKey.ACTION_NEXT);
        assertThat(commands.id(Key.of(Code.RIGHT))).isEmpty();
        assertThat(commands.id(Key.of(' '))).contains(MessageKey.ACTION_GO_ON);
        assertThat(commands.contains(MessageKey.ACTION_NEXT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "l, NEXT",
        "n, NEXT",
        "h, PREVIOUS",
        "p, PREVIOUS",
        "c, CONTENTS",
        "L, LANGUAGE",
        "t, THEME",
        "/, SEARCH",
        "?, HELP",
        "q, QUIT",
        "j, DOWN",
        "k, UP",
        "g, TOP",
        "G, BOTTOM"
    })
    void lessonLetterGivesItsCommand(char letter, String command) {
        assertThat(lesson().id(Key.of(letter))).contains(MessageKey.valueOf("ACTION_" + command));
    }

    @Test
    void searchBindsNoPrintableKey() {
        ScreenCommands<?> commands = SearchScreen.over(STATE).screen().commands(STATE);
        for (char letter = ' '; letter < 0x7F; letter++) {
            assertThat(commands.id(Key.of(letter))).isEmpty();
        }
    }
}
