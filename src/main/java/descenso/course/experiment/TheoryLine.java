package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.List;

/**
 * An item of the list {@code theory} in a file.
 *
 * @param reasons per condition of the theory, the reason why it gives no value if the condition does not hold
 */
public record TheoryLine(SourcePosition position, List<LocalizedText> reasons) {}
