package descenso.course;

import java.util.ArrayList;
import java.util.List;

/**
 * What the values of an experiment are read with.
 *
 * @param seed the experiment's, for whatever has none of its own
 * @param bilingual whether words must be there in both languages
 */
record Context(Findings findings, Scope scope, DataFiles data, long seed, boolean bilingual) {

    /** The same with other variables. */
    Context in(Scope other) {
        return new Context(findings, other, data, seed, bilingual);
    }

    /** Words for people. */
    Localised localised(YamlNode node) throws CourseException {
        if (!bilingual) {
            return LocalisedReader.lenient(node);
        }
        List<Fault> notes = new ArrayList<>();
        Localised words = LocalisedReader.read(node, notes);
        notes.forEach(findings::spoil);
        return words;
    }
}
