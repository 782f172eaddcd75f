package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.Transition;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomView;
import descenso.classroom.GuestName;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.LabLearner;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the parsing of lines in plain mode. */
class TypedLineTest {

    private static final Set<MessageKey> ALL = CommandVocabulary.all();

    private static TypedLine.Parsed parse(String line, Set<MessageKey> here, Optional<MessageKey> forNumber) {
        AppState state = ScriptedLearner.at(0, Language.EN, new Size(80, 24), CharacterSet.UNICODE)
                .state();
        return new TypedLine(LessonScreen.fresh(), state).parse(line, here, forNumber);
    }

    @ParameterizedTest
    @CsvSource({
        "go 6, GO, 6",
        "  go   6  , GO, 6",
        "6, GO, 6",
        "set momentum.beta .99, SET, momentum.beta .99",
        "ANSWER  no sé, ANSWER, no sé",
        "?, HELP, ''"
    })
    void lineIsReadAsACommandAndTheRest(String line, String command, String rest) {
        Set<MessageKey> here = EnumSet.copyOf(ALL);
        here.remove(MessageKey.WORD_ANSWER);
        TypedLine.Parsed parsed = parse(line, here, Optional.of(MessageKey.WORD_GO));
        assertThat(parsed.word()).contains(MessageKey.valueOf("WORD_" + command));
        assertThat(parsed.text()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2", ".5", "-1", "+1e-3", "−2", "1b 2a", "no sé", "idk", "I don’t know", "true 2", "Falso", "sí"
            })
    void bareAnswerIsReadAsAnAnswer(String line) {
        TypedLine.Parsed parsed = parse(line, ALL, Optional.of(MessageKey.WORD_ANSWER));
        assertThat(parsed.word()).contains(MessageKey.WORD_ANSWER);
        assertThat(parsed.text()).isEqualTo(line);
    }

    @Test
    void nameOfSomethingToShowIsReadAsTheCommandThatShowsIt() {
        try (LabLearner lab = LabLearner.at("ball")) {
            TypedLine line =
                    new TypedLine(lab.learner().tutor().screen(), lab.learner().state());
            assertThat(line.parse("Table")).isEqualTo(new TypedLine.Parsed(Optional.of(MessageKey.WORD_SHOW), "Table"));
            assertThat(line.parse("tables").word()).isEmpty();
        }
    }

    @Test
    void exportIsNotOfferedToGuestsAndItsWordSaysWhy() {
        try (LabLearner lab = LabLearner.at("ball")) {
            assertThat(offersExport(lab)).isTrue();
            for (String name : List.of("ana", GuestName.of("key"), GuestName.keyless("login"))) {
                lab.learner().hear(new Message.ClassroomChanged(ClassroomView.of(Classroom.empty(), name)));
                assertThat(offersExport(lab)).as(name).isEqualTo(name.equals("ana"));
            }
            Transition typed =
                    new TypedLine(lab.learner().tutor().screen(), lab.learner().state()).execute("export");
            assertThat(typed.isRefused()).isTrue();
            assertThat(typed.state().notice()).contains(LocalizedMessage.of(MessageKey.LAB_EXPORT_GUEST));
        }
    }

    private static boolean offersExport(LabLearner lab) {
        return lab.learner().tutor().screen().commands(lab.learner().state()).contains(MessageKey.LAB_EXPORT);
    }
}
