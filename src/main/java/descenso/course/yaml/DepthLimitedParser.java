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
 * A parser of YAML events that rejects deep nesting and aliases of a node within that node. The code that reads the
 * events is recursive.
 */
final class DepthLimitedParser implements Parser {

    static final String TOO_DEEP = "nested too deep";

    /** Maximum nesting depth, more than an author needs. Bounds the recursion. */
    private static final int LIMIT = 32;

    static final String WITHIN_ITSELF = "within-itself";

    private final Parser parser;

    /** The anchors of the open lists and mappings, innermost first; empty for the most, which have no anchor. */
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
            throw error(TOO_DEEP, event);
        }
        if (event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias()))) {
            throw error(WITHIN_ITSELF, event);
        }
        return event;
    }

    private static ParserException error(String words, Event event) {
        return new ParserException("", Optional.empty(), words, event.getStartMark());
    }
}
