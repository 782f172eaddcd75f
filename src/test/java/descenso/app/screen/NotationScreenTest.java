package descenso.app.screen;

import static descenso.testing.QuestionDriver.picture;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.Message;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.Key;
import descenso.tui.Size;
import org.junit.jupiter.api.Test;

/** Tests the card of the notation of the shipped course. */
class NotationScreenTest {

    private static final Size USUAL = new Size(80, 24);

    private static ScriptedLearner reading() {
        return ScriptedLearner.of(TestCourse.SHIPPED.course(), USUAL);
    }

    @Test
    void keyOpensAndClosesTheCard() {
        ScriptedLearner learner = reading().press(Key.of('N'));
        assertThat(learner.tutor().screen()).isInstanceOf(NotationScreen.class);
        assertThat(picture(learner)).contains("Notación").contains("θ: los parámetros");
        assertThat(learner.press(Key.of('N')).tutor().screen()).isInstanceOf(LessonScreen.class);
    }

    @Test
    void cardIsDrawnOnceForManyKeys() {
        ScriptedLearner learner = reading().press(Key.of('N'));
        NotationScreen card = (NotationScreen) learner.tutor().screen();
        Object first = card.drawn(learner.state());
        learner.press(Key.named("DOWN"), Key.named("DOWN"), Key.named("END"));
        assertThat(card.drawn(learner.state())).isSameAs(first);
        assertThat(picture(learner)).contains("κ: el número de condición");
    }

    @Test
    void keyOpensTheCardWhileTextIsTyped() {
        ScriptedLearner learner = reading().press(Key.of('/'), Key.of(Key.Code.F3));
        assertThat(learner.tutor().screen()).isInstanceOf(NotationScreen.class);
    }

    @Test
    void languageOfTheCardFollowsTheLearner() {
        assertThat(picture(reading().press(Key.of('N'), Key.of('L')))).contains("θ: the parameters");
    }

    @Test
    void wordSaysTheCardOnceMoreWithoutStacking() {
        ScriptedLearner learner =
                reading().hear(new Message.Entered("símbolos")).hear(new Message.Entered("symbols"));
        assertThat(learner.tutor().plain().paragraphs()).anyMatch(each -> each.contains("κ"));
        assertThat(learner.hear(new Message.Entered("volver")).tutor().screen()).isInstanceOf(LessonScreen.class);
    }

    @Test
    void courseWithoutCardHasNoKey() {
        ScriptedLearner learner =
                ScriptedLearner.of(TestCourse.SMALL.course(), USUAL).press(Key.of('N'));
        assertThat(learner.tutor().screen()).isInstanceOf(LessonScreen.class);
    }
}
