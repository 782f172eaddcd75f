package descenso.course.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Events of YAML that is nested no deeper than anybody writes, and never within itself: whoever reads it goes down
 * recursively.
 */
final class DepthLimitedParser implements Parser {

    static final String TOO_DEEP = "nested too deep";

    private static final int LIMIT = 32;

    static final String WITHIN_ITSELF = "within-itself";

    private final Parser parser;

    /** The names of the lists and mappings that have begun and not ended, the innermost first; of most there is none. */
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

    DepthLimitedParser(Parser parser) {
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
        if (event instanceof CollectionStartEvent start) {
            open.push(start.getAnchor());
        } else if (event instanceof CollectionEndEvent) {
            open.pop();
        }
        if (open.size() > LIMIT) {
            throw fault(TOO_DEEP, event);
        }
        if (event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias()))) {
            throw fault(WITHIN_ITSELF, event);
        }
        return event;
    }

    private static ParserException fault(String words, Event event) {
        return new ParserException("", Optional.empty(), words, event.getStartMark());
    }
}
