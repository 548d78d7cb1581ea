package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.answer.ChainOrder.Fork;
import dev.sessiongraph.read.cypher.ChainLayout;
import dev.sessiongraph.read.cypher.ChainLayout.Links;
import dev.sessiongraph.read.cypher.ChainLayout.Member;
import dev.sessiongraph.read.cypher.ChainLayout.Part;
import dev.sessiongraph.read.cypher.ChainLayout.RecordedLink;
import dev.sessiongraph.read.cypher.ChainPages;
import dev.sessiongraph.read.cypher.PageLayout;
import dev.sessiongraph.read.plan.ChainPlan;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.Slice;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a chain of linked sessions, as a statement returned it, into its answer. */
final class ChainReader {

    private final Model model;
    private final ChainPlan plan;
    private final ChainLayout layout;
    private final ValueCompletion completion;
    private final ObjectReader<OrderedChain> answers;

    ChainReader(Model model, ChainPlan plan, ChainLayout layout, ValueCompletion completion) {
        this.model = model;
        this.plan = plan;
        this.layout = layout;
        this.completion = completion;
        this.answers = new ObjectReader<>(plan.fields(), this::reader);
    }

    /**
     * A chain whose order is known.
     *
     * @param length how many sessions it has
     * @param position of the session that was asked for, from 1
     * @param searched whether the statement searched all of it
     * @param row returns the row of the session at a position, or of the one with an id
     */
    private record OrderedChain(
            int length,
            int position,
            boolean cyclic,
            boolean searched,
            List<Fork> forks,
            Function<Object, ResultRow> row) {}

    AnswerObject answer(List<?> returned) {
        Object chain = Objects.requireNonNull(returned.getFirst());
        int length = ChainLayout.CHAIN.integer(chain, Part.SIZE);
        boolean searched = length < ChainLayout.MOST_SEARCHED;
        List<?> members = ChainLayout.CHAIN.list(chain, Part.MEMBERS);
        if (!Boolean.TRUE.equals(ChainLayout.CHAIN.value(chain, Part.REGULAR))) {
            return answers.answer(irregular(ChainLayout.CHAIN.text(chain, Part.ASKED), searched, members));
        }
        Map<Object, ResultRow> rows = new HashMap<>();
        members.forEach(member -> rows.put(position(member), row(member)));
        int position = ChainLayout.CHAIN.integer(chain, Part.PLACE) + 1;
        return answers.answer(new OrderedChain(length, position, false, searched, List.of(), rows::get));
    }

    private static int position(Object member) {
        return ChainLayout.MEMBER.integer(member, Member.POSITION);
    }

    private ResultRow row(Object member) {
        return ResultRow.required(ChainLayout.MEMBER.value(member, Member.RECORD), layout.record());
    }

    private OrderedChain irregular(String asked, boolean searched, List<?> members) {
        ChainOrder order = new ChainOrder();
        Map<Object, ResultRow> rows = new HashMap<>();
        for (Object member : members) {
            Object links = ChainLayout.MEMBER.required(member, Member.LINKS);
            String id = ChainLayout.LINKS.text(links, Links.ID);
            order.add(id, (ZonedDateTime) ChainLayout.LINKS.value(links, Links.STARTED_ON));
            rows.put(id, row(member));
        }
        for (Object member : members) {
            Object links = ChainLayout.MEMBER.required(member, Member.LINKS);
            String id = ChainLayout.LINKS.text(links, Links.ID);
            for (Object link : ChainLayout.LINKS.list(links, Links.RECORDED)) {
                boolean next = Boolean.TRUE.equals(ChainLayout.LINK.value(link, RecordedLink.IS_NEXT));
                order.link(id, ChainLayout.LINK.text(link, RecordedLink.OTHER_ID), next);
            }
        }
        ChainOrder.Chain through = order.through(asked);
        List<String> ids = through.sessions();
        for (int place = 0; place < ids.size(); place++) {
            rows.put(place + 1, placed(Objects.requireNonNull(rows.get(ids.get(place))), place + 1L));
        }
        return new OrderedChain(
                ids.size(), ids.indexOf(asked) + 1, through.cyclic(), searched, through.forks(), rows::get);
    }

    /** The row with its position, which the statement did not know. */
    private ResultRow placed(ResultRow row, long position) {
        if (!layout.record().computes(ChainPlan.POSITION)) {
            return row;
        }
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.set(layout.record().position(ChainPlan.POSITION), position);
        return new ResultRow(values, row.referenced());
    }

    private ObjectReader.Reader<OrderedChain> reader(ObjectField field) {
        return switch (field.name()) {
            case "length" -> OrderedChain::length;
            case "position" -> OrderedChain::position;
            case "isCyclic" -> OrderedChain::cyclic;
            case "truncated" -> chain -> chain.length > plan.maxLength() || !chain.searched;
            case "head" -> at(field, found -> 1);
            case "tail" -> at(field, OrderedChain::length);
            case "sessions" -> page(Objects.requireNonNull(field.page()));
            case "forks" -> {
                var forks = new ObjectReader<Map.Entry<OrderedChain, Fork>>(field.fields(), this::fork);
                yield found -> found.forks.stream()
                        .map(fork -> forks.answer(Map.entry(found, fork)))
                        .toList();
            }
            default -> throw new IllegalArgumentException("unknown field of a chain: " + field.name());
        };
    }

    private RecordReader records(ObjectField field) {
        Projection projection = Objects.requireNonNull(field.projection());
        return new RecordReader(model, projection, layout.record(), completion);
    }

    private ObjectReader.Reader<OrderedChain> at(ObjectField field, Function<OrderedChain, Object> position) {
        RecordReader records = records(field);
        return found -> records.answer(found.row.apply(position.apply(found)));
    }

    private ObjectReader.Reader<Map.Entry<OrderedChain, Fork>> fork(ObjectField field) {
        RecordReader records = records(field);
        return field.name().equals("session")
                ? fork -> records.answer(fork.getKey().row.apply(fork.getValue().session()))
                : fork -> fork.getValue().candidates().stream()
                        .map(id -> records.answer(fork.getKey().row.apply(id)))
                        .toList();
    }

    private ObjectReader.Reader<OrderedChain> page(Page page) {
        PageLayout pageLayout = layout.page(page);
        PageReader pages = new PageReader(model, page, pageLayout, completion);
        return found -> {
            int available = Math.min(found.length, plan.maxLength());
            return pages.answer(
                    positions(page.slice(), available).stream().map(found.row).toList(), available);
        };
    }

    /** The positions on the page in its own direction, with one more to see whether more follow. */
    private static List<Object> positions(Slice slice, int available) {
        ChainPages.Places<Long> places = ChainPages.ON_NUMBERS.places(slice, (long) available);
        List<Object> positions = new ArrayList<>();
        for (long place = places.first(); place < places.end(); place++) {
            positions.add(Math.toIntExact(place + 1));
        }
        return slice.backward() ? positions.reversed() : positions;
    }
}
