package descenso.course;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Events of YAML that is nested no deeper than anybody writes: the composer above it goes down recursively. */
final class ShallowParser implements Parser {

    static final String TOO_DEEP = "nested too deep";

    private static final int LIMIT = 32;

    private final Parser parser;
    private int depth;

    ShallowParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        depth += change(event.getEventId());
        if (depth > LIMIT) {
            throw new ParserException("", Optional.empty(), TOO_DEEP, event.getStartMark());
        }
        return event;
    }

    private static int change(Event.ID event) {
        if (event == Event.ID.SequenceStart || event == Event.ID.MappingStart) {
            return 1;
        }
        return event == Event.ID.SequenceEnd || event == Event.ID.MappingEnd ? -1 : 0;
    }
}
