package descenso.course.run;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.List;

/**
 * A line of theory in its file.
 *
 * @param reasons one for each of the theory's conditions: why the theory says nothing where that does not hold
 */
public record TheoryLine(SourcePosition place, List<LocalizedText> reasons) {

    public TheoryLine {
        reasons = List.copyOf(reasons);
    }
}
