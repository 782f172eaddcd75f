package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.LessonScreen;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.phrases.MessageKey;
import descenso.testing.ScriptedLearner;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    private static final AppState STATE = ScriptedLearner.at(5).state();

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
}
