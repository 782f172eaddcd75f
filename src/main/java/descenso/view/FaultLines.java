package descenso.view;

import descenso.course.Fault;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** What keeps something of the course from being shown, for who mends it. */
record FaultLines(Speech speech, int width) {

    /** Each after a blank line: where, and what. */
    List<Line> of(List<Fault> faults) {
        List<Line> lines = new ArrayList<>();
        for (Fault fault : faults) {
            lines.add(Line.blank());
            lines.addAll(Prose.lines(fault.place().toString(), Style.CODE, width));
            lines.addAll(Prose.lines(speech.say(fault.sentence()), Style.TEXT, width));
        }
        return lines;
    }
}
