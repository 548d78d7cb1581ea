package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.answer.ChainOrder.Fork;
import dev.sessiongraph.read.plan.ChainPlan;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.RowShape;
import dev.sessiongraph.read.plan.Slice;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what a statement returned of a chain of linked sessions into its answer. */
final class ChainReader {

    /** How many sessions the statement searches at most. */
    private static final int SEARCHED = 200_000;

    private final Model model;
    private final ChainPlan chain;
    private final ValueCompletion completion;
    private final ObjectReader<Found> answers;

    ChainReader(Model model, ChainPlan chain, ValueCompletion completion) {
        this.model = model;
        this.chain = chain;
        this.completion = completion;
        this.answers = new ObjectReader<>(chain.fields(), this::reader);
    }

    /**
     * A chain.
     *
     * @param length how many sessions it has
     * @param position where the session that was asked stands, from 1
     * @param row gives what was returned of the session at a position, or of one by its id
     */
    private record Found(
            int length,
            int position,
            boolean cyclic,
            boolean searched,
            List<Fork> forks,
            Function<Object, ResultRow> row) {}

    AnswerObject answer(List<?> returned) {
        List<?> found = (List<?>) Objects.requireNonNull(returned.getFirst());
        int length = number(found.get(0));
        boolean searched = length < SEARCHED;
        List<Member> members = members((List<?>) Objects.requireNonNull(found.get(3)));
        if (!Boolean.TRUE.equals(found.get(2))) {
            return answers.answer(irregular(String.valueOf(found.get(4)), searched, members));
        }
        Map<Object, ResultRow> rows = new HashMap<>();
        members.forEach(member -> rows.put(member.position, member.row));
        return answers.answer(new Found(length, number(found.get(1)) + 1, false, searched, List.of(), rows::get));
    }

    /** A session as it was returned, with its id, start and links if the chain is not regular. */
    private record Member(
            int position, ResultRow row, @Nullable List<?> links) {

        String id() {
            return (String) Objects.requireNonNull(links).getFirst();
        }
    }

    private List<Member> members(List<?> returned) {
        return returned.stream()
                .map(each -> (List<?>) each)
                .map(each -> new Member(
                        number(each.get(0)), Objects.requireNonNull(ResultRow.of(each.get(1), chain.shape())), (List<?>)
                                each.get(2)))
                .sorted(Comparator.comparing(Member::position))
                .toList();
    }

    private static int number(@Nullable Object value) {
        return ((Long) Objects.requireNonNull(value)).intValue();
    }

    private Found irregular(String asked, boolean searched, List<Member> members) {
        ChainOrder links = new ChainOrder();
        Map<Object, ResultRow> rows = new HashMap<>();
        for (Member member : members) {
            links.add(member.id(), (ZonedDateTime)
                    Objects.requireNonNull(member.links).get(1));
            rows.put(member.id(), member.row);
        }
        for (Member member : members) {
            for (Object link : (List<?>) Objects.requireNonNull(member.links).get(2)) {
                List<?> to = (List<?>) link;
                links.link(member.id(), (String) to.get(1), Boolean.TRUE.equals(to.getFirst()));
            }
        }
        ChainOrder.Chain through = links.through(asked);
        List<String> ids = through.sessions();
        for (int place = 0; place < ids.size(); place++) {
            rows.put(place + 1, placed(Objects.requireNonNull(rows.get(ids.get(place))), place + 1L));
        }
        return new Found(ids.size(), ids.indexOf(asked) + 1, through.cyclic(), searched, through.forks(), rows::get);
    }

    /** The row with its place, which the statement could not tell. */
    private ResultRow placed(ResultRow row, long position) {
        RowShape shape = chain.shape();
        if (!shape.keys().contains(ChainPlan.POSITION)) {
            return row;
        }
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.set(shape.keyPosition(ChainPlan.POSITION), position);
        return new ResultRow(values, row.named());
    }

    private ObjectReader.Reader<Found> reader(ObjectField field) {
        return switch (field.name()) {
            case "length" -> Found::length;
            case "position" -> Found::position;
            case "isCyclic" -> Found::cyclic;
            case "truncated" -> found -> found.length > chain.maxLength() || !found.searched;
            case "head" -> at(field, found -> 1);
            case "tail" -> at(field, Found::length);
            case "sessions" -> page(Objects.requireNonNull(field.page()));
            case "forks" -> {
                var forks = new ObjectReader<Map.Entry<Found, Fork>>(field.fields(), this::fork);
                yield found -> found.forks.stream()
                        .map(fork -> forks.answer(Map.entry(found, fork)))
                        .toList();
            }
            default -> throw new IllegalArgumentException("unknown field of a chain: " + field.name());
        };
    }

    private RecordReader records(ObjectField field) {
        Projection projection = Objects.requireNonNull(field.projection());
        return new RecordReader(model, projection, chain.shape(), completion);
    }

    private ObjectReader.Reader<Found> at(ObjectField field, Function<Found, Object> position) {
        RecordReader records = records(field);
        return found -> records.answer(found.row.apply(position.apply(found)));
    }

    private ObjectReader.Reader<Map.Entry<Found, Fork>> fork(ObjectField field) {
        RecordReader records = records(field);
        return field.name().equals("session")
                ? fork -> records.answer(fork.getKey().row.apply(fork.getValue().session()))
                : fork -> fork.getValue().candidates().stream()
                        .map(id -> records.answer(fork.getKey().row.apply(id)))
                        .toList();
    }

    private ObjectReader.Reader<Found> page(Page page) {
        PageReader pages = new PageReader(model, page.of(chain.shape()), completion);
        return found -> {
            int available = Math.min(found.length, chain.maxLength());
            return pages.answer(
                    places(page.slice(), available).stream().map(found.row).toList(), available);
        };
    }

    /** The positions on the page in its own direction, with one more to see whether more follow. */
    private static List<Object> places(Slice slice, int available) {
        long from = slice.after() == null ? 1 : ChainPlan.position(slice.after()) + 1;
        long to = slice.before() == null ? available : Math.min(available, ChainPlan.position(slice.before()) - 1);
        List<Object> places = new ArrayList<>();
        for (int i = 0; i <= slice.size() && i <= to - from; i++) {
            places.add(Math.toIntExact(slice.backward() ? to - i : from + i));
        }
        return places;
    }
}
