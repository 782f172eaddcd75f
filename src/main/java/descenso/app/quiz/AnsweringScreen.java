package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.Movement;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import java.util.function.UnaryOperator;

/** A screen on which a question is answered, by the commands that the kind of answer has. */
public interface AnsweringScreen extends Screen {

    /** Changes the answer that is being entered. */
    Transition change(UnaryOperator<AnswerInput> change, AppState state);

    Transition scroll(AppState state, Movement movement);

    /** Submits the answer; in plain mode the typed one. */
    Transition answer(AppState state, String words);

    /** Returns a text to paste after a draft. In plain mode it is dictated, and begins on a line of its own. */
    static String pasted(String text, String draft, AppState state) {
        return state.isPlainMode() && !draft.isEmpty() && !draft.endsWith("\n") ? "\n" + text : text;
    }

    /** Chooses another row of the answer. */
    default Transition move(AppState state, Movement movement) {
        return change(input -> input.with(input.selection().after(movement)), state);
    }
}
