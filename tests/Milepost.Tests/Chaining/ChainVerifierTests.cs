using Milepost.Chaining;

namespace Milepost.Tests.Chaining;

public class ChainVerifierTests
{
    private const int Length = 40;

    [Fact]
    public void Of_1000_random_tampers_each_is_found_at_the_right_entry()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var chain = MadeChain.Of(Length, random);
            var anchors = new[] { 10, 25, Length }.Select(at => MadeChain.Anchor(chain, at)).ToList();
            Assert.Null(MadeChain.Verdict(chain, anchors).Fault);

            var tampering = Tampering.Do(seed % Tampering.Kinds, chain, anchors, random);
            var fault = MadeChain.Verdict(chain, anchors).Fault;

            Assert.True(fault?.Sequence == tampering.Found, $"seed {seed}: {tampering} was said to be “{fault?.Words}”");
            Assert.NotEmpty(fault!.Words);
        }
    }

    [Fact]
    public void A_right_history_is_found_right_and_its_end_is_named()
    {
        var chain = MadeChain.Of(Length, new Random(1));

        var verdict = MadeChain.Verdict(chain, MadeChain.Anchor(chain, 7), new Anchor(0, new string('0', 64), DateTime.UnixEpoch));

        Assert.Equal((Length, Convert.ToHexStringLower(chain[^1].Hash), 0, null), (verdict.Entries, verdict.Hash, verdict.Erased, verdict.Fault));
        Assert.Equal((0, new string('0', 64), null), (MadeChain.Verdict([]).Entries, MadeChain.Verdict([]).Hash, MadeChain.Verdict([]).Fault));
    }

    [Fact]
    public void Cutting_off_the_end_shows_only_against_an_anchor()
    {
        var chain = MadeChain.Of(Length, new Random(2));
        var anchor = MadeChain.Anchor(chain, Length);

        Assert.Null(MadeChain.Verdict(chain[..30]).Fault);
        var fault = MadeChain.Verdict(chain[..30], anchor).Fault;

        Assert.Equal((31, ChainFaultKind.CutOff), (fault!.Sequence, fault.Kind));
        Assert.Equal("Entry 31 and all after it are gone: the anchor of 5 January 2026 tells of 40 entries.", fault.Words);
    }

    [Fact]
    public void A_history_written_anew_as_a_whole_shows_only_against_an_anchor_and_says_since_when()
    {
        var chain = MadeChain.Of(Length, new Random(3));
        Anchor[] anchors = [MadeChain.Anchor(chain, 10), MadeChain.Anchor(chain, 30)];
        chain[14] = chain[14] with { By = "Nobody" };
        MadeChain.WriteAnew(chain, 14);

        Assert.Null(MadeChain.Verdict(chain).Fault);
        var fault = MadeChain.Verdict(chain, anchors).Fault;

        Assert.Equal((30, ChainFaultKind.WrittenAnew), (fault!.Sequence, fault.Kind));
        Assert.EndsWith("the history was written anew, after entry 10.", fault.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_erased_by_right_leaves_the_chain_whole_and_what_is_erased_quietly_does_not()
    {
        var random = new Random(4);
        var chain = MadeChain.Of(Length, random);
        chain[11] = MadeChain.Erased(chain[11]);

        var quiet = MadeChain.Verdict(chain).Fault;
        chain.Add(MadeChain.Next(chain, MadeChain.Erasing(chain[11], random), random));
        var told = MadeChain.Verdict(chain);

        Assert.Equal((12, ChainFaultKind.TakenAway), (quiet!.Sequence, quiet.Kind));
        Assert.Equal((null, 1), (told.Fault, told.Erased));
    }

    [Fact]
    public void An_entry_that_nobody_chained_is_found_first_of_all()
    {
        var random = new Random(5);
        var chain = MadeChain.Of(3, random);

        var fault = MadeChain.Verdict([MadeChain.Entry(0, random), .. chain]).Fault;

        Assert.Equal((0, ChainFaultKind.PutIn), (fault!.Sequence, fault.Kind));
    }

    [Fact]
    public void The_way_an_entry_is_written_down_for_hashing_never_changes()
    {
        var entry = new ChainedEntry
        {
            Sequence = 0,
            Id = new("01970000-0000-7000-8000-000000000001"),
            Record = "PlanAction",
            RecordId = new("01970000-0000-7000-8000-000000000002"),
            PlanId = new Guid("01970000-0000-7000-8000-000000000003"),
            Field = "Title",
            Before = "Answer the door",
            After = "Answer the door — at once",
            By = "Amina Osei",
            At = new DateTime(2026, 3, 1, 12, 30, 15, DateTimeKind.Utc).AddMicroseconds(123),
            Hash = [],
        }.Chained(1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], ChainHash.Beginning);

        Assert.Equal("10939bf2f9464ed6ca0e7e26abeefe79e1ba4e5c8d49fa93e245dc78bece51b1", Convert.ToHexStringLower(entry.Hash));
    }

    [Fact]
    public void An_anchor_is_read_as_it_was_written_and_anything_else_is_refused()
    {
        var anchor = new Anchor(12, new string('a', 64), new DateTime(2026, 11, 22, 5, 0, 1, DateTimeKind.Utc));

        Assert.True(Anchor.TryRead(anchor.Written, out var read));
        Assert.Equal(anchor, read);
        Assert.All(
            ["", "{}", "[]", "null", "12", "{ \"milepost\": 3 }", anchor.Written.Replace("aa", "zz", StringComparison.Ordinal), anchor.Written.Replace("12", "-1", StringComparison.Ordinal), anchor.Written[..40]],
            text => Assert.False(Anchor.TryRead(text, out _)));
    }
}
