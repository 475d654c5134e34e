import { list, type Speech } from './speech';

export const englishSpeech: Speech = {
  decisions: {
    phrases: list(`
      agreed, all agree, group agrees, team agrees, decided, decides, resolved that, resolved to, voted
      to, voted against, voted in favor, voted in favour, voted unanimously, minutes … approved, minutes …
      accepted, was approved, were approved, is approved, approved the, approved minutes, approves the,
      was adopted, were adopted, adopted the, was ratified, ratified the, consensus is, consensus was,
      consensus to, consensus that, consensus on, consensus for, consensus from, consensus in the meeting,
      reached consensus, general consensus, rough consensus, no objection, no objections, no opposition,
      unanimous, unanimously, general agreement, agreement to, agreement that, agreement on, agreement
      from, agreement reached, reached agreement, motion carried, motion carries, motion passed, motion
      passes, motion was carried, motion was approved, decision is, decision was, decision to, decision
      made, concluded that, conclusion is, conclusion was, aligned that, aligned on, signed off on, was
      elected, were elected
    `),
    passives: list(
      `minutes … approved, minutes … accepted, was approved, were approved, is approved, was adopted, were adopted, was ratified, was elected, were elected, motion carried, motion passed`,
    ),
    hedges: list(`
      not, no, n't, never, without, if, unless, until, till, before, once, when, whether, how, why, who,
      any, lack of, should, could, would, can, may, might, must, will, shall, to be, to get, to reach,
      need, needs, has to, have to, had to, want, wants, trying, is there, do we have, as, previously,
      already, come to, get to, automatically
    `),
    proposals: list(`
      propose, proposes, proposed that, suggest, suggests, suggested, recommend, recommends, last meeting,
      last week, previous meeting, trying to, in order to
    `),
    after: list(`
      agreed with, agreed upon, agreed by, agreed text, agreed terms, approved by, approved pull, approved
      prs, approved issues, adopted by, adopted some, decided by, decision to be, decision is needed,
      decision is made, decision is still, decision is pending, consensus is required, consensus is needed
    `),
  },
  commitments: {
    auxiliaries: ['will', 'to', 'shall', "'ll", '’ll', 'is going to', 'are going to'],
    infinitives: ['to'],
    split: undefined,
    adverbs: list(`
      also, then, now, first, further, help, help to, try to, plan to, volunteer to, go and, go ahead and
    `),
    passive: '(?:be|get|become)',
    states: list(`
      be, have, not, need, want, mean, become, happen, remain, stay, depend, require, likely, probably,
      never, no, only, miss, join, attend, leave, know, like, see, seem, the, a, an, this, that, these,
      those, our, his, her, their, its, my, your, all, other, it, us, them, which, some, any, each, many,
      new, me, date, what, match
    `),
    deeds: list(`
      add, address, announce, arrange, ask, book, bring, chase, check, circle back, circulate, clarify,
      clean, close, collect, comment, contact, coordinate, create, define, discuss, document, draft,
      email, explain, explore, facilitate, file, fill in, find, finish, fix, follow up, forward, generate,
      give, go over, go through, host, implement, inform, introduce, investigate, invite, lead, let, look,
      mail, make, merge, notify, open, organise, organize, own, ping, plan, post, prepare, present,
      propose, provide, publish, put, raise, reach out, release, remind, report, research, respond, reply,
      review, revise, run, schedule, send, set up, share, sort, speak, submit, summarise, summarize, sync,
      take, talk, test, think, track, try, update, upload, verify, work, write
    `),
    work: [
      'should',
      'needs?\\s+to',
      'has\\s+to',
      'have\\s+to',
      'must',
      'can',
      'volunteers?',
      'takes',
      'sends',
      'writes',
    ],
    promises: list(`
      volunteered to, volunteers to, offered to, offers to, promised to, took the
      action to, took an action to, takes the action to, has the action to, has an action to
    `),
    agreements: ['agreed to', 'agrees to'],
    returns: [],
    groups: list(`
      team, group, board, committee, council, chair, secretary, treasurer, staff, everyone, everybody,
      working group, co-chairs, chairs, leads, office
    `),
    groupOpens: false,
    articles: ['the', 'our', 'each'],
    pronouns: ['we', 'I'],
    clauseWords: ['that', 'and', 'but', 'so', 'then'],
    notNames: list(`
      Yes, Yep, Yup, No, For, Once, After, Before, Also, Maybe, Ok, Okay, All, Asking, Started, Able, Ready, Issue, Change, This, That, These, Those, There, Here, It, They, We, You, He, She, Who, What, Which, Where, When,
      How, Why, If, Then, Next, Need, Needs, Want, Time, Plan, Proposal, Suggestion, Meeting, Discussion,
      Work, Link, Someone, Nobody, Anyone, People, Continue, Used, Going, Trying, Ability, Add, Update,
      Agree, Agreed, Decided, Action, Minutes, Release, Version, Support, Monday, Tuesday, Wednesday,
      Thursday, Friday
    `),
    notNameEndings: ['ing', 'ion', 'ions', 'ment', 'ments', 'ness', 'ware'],
  },
  records: {
    decisionLabels: list(`
      Decision, Decisions, Resolution, Resolved, Agreed, Conclusion, Outcome, Consensus, Rough consensus, Agreement,
      General consensus, Decided
    `),
    actionLabels: list(`
      Action, Action item, Action items, AI, AIs, Action point, TODO, To do, To-do, Next action, Follow-up action, Task, AP
    `),
    decisionNouns: ['decision', 'resolution', 'consensus', 'conclusion'],
    actionNouns: ['action', 'action item', 'todo'],
    notStated: list(`
      proposed, proposal, draft, pending, no, previous, prior, possible, potential, past, old, last, open, needs, need,
      for, about, design, first, user, next
    `),
    labelFor: ['for', 'on', 'to'],
    polls: ['POLL', 'Straw poll', 'Vote', 'Motion'],
    outcomes: list(`
      passed, passes, carried, carries, approved, adopted, accepted, rejected, failed, fails, defeated, unanimous,
      unanimously, in favor, in favour
    `),
    openings: [
      'it\\s+(?:was|has\\s+been)\\s+(?:\\p{L}+\\s+)?(?:decided|agreed|resolved)\\s+(?:\\p{L}+ly\\s+|by\\s+[^.:;]{3,40}?\\s)?(?:that|to)',
    ],
    statements: [],
    stems: ['decided', 'agreed', 'resolved'],
    leads: list(
      `it was decided, it was agreed, it was resolved, it was decided that, it was agreed that, it was resolved that`,
    ),
    nothing: list(`
      None, None at this time, None this week, No action items, No actions, No new action items, No decisions, No decisions
      made, No new actions, No decision, Nothing, N/A, NA, TBD, TBA, n.a., Not applicable, None recorded, None noted, None captured
    `),
    status: {
      done: list(`done, completed, complete, closed, finished, fixed, merged`),
      'in-progress': list(`in progress, ongoing, on-going, WIP, started, in process, underway`),
      cancelled: list(`cancelled, canceled, dropped, obsolete, withdrawn`),
      carried: list(`carried over, carried forward, carried, deferred, postponed`),
    },
    everybody: ['All', 'Everyone', 'Everybody', 'Group', 'Team', 'Volunteers', 'All members'],
    ownerWords: list(`lead, leads, owner, owners, assigned to, assignee, by, responsible`),
    columns: {
      owner: list(`
        owner, owners, who, responsible, assignee, assigned to, assigned, person, person responsible, responsibility, lead, by
        whom, action owner, owner(s), name
      `),
      action: list(`
        action, actions, action item, action items, task, tasks, what, description, to do, todo, details, activity, next
        step, next steps
      `),
      item: ['item', 'agenda item', 'ref'],
      decision: list(`decision, decisions, decision made, resolution, outcome, decision / decision point`),
      due: list(`due, due date, deadline, when, date, by when, target date, target, eta`),
      status: ['status', 'state', 'progress'],
      id: list(`id, no, no., nr, #, number, ref`),
    },
  },
};
