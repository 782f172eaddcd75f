package descenso.app.quiz;

import descenso.app.screen.ListSelection;
import descenso.app.screen.Movement;
import descenso.tui.Key;
import descenso.tui.Size;

/** An answer of which one row is chosen, with the arrow keys or by its number. */
interface RowsInput extends AnswerInput {

    ListSelection selection();

    RowsInput withSelection(ListSelection selection);

    @Override
    default AnswerInput moved(Movement movement) {
        return withSelection(selection().after(movement));
    }

    @Override
    default AnswerInput onKey(Key key, Size room) {
        return withSelection(selection().after(key));
    }

    @Override
    default int chosen() {
        return selection().chosen();
    }
}
