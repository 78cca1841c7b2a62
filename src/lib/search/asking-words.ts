/**
 * Words with which people ask about a tool and not for one: "is horovod still maintained", "pinecone pricing". A query of a
 * name and these finds the name.
 */
export const askingWords: ReadonlySet<string> = new Set(
  (
    'about active alive alternative alternatives archived available cost costs current dead deprecated discontinued docs dying end ended ' +
    'finished free gone good happened homepage instead legacy license licence licenses maintained maintenance much new not now obsolete open ' +
    'owner ownership owns paid price pricing project really replace replaced replacement replaces retired self-hosted shut shutdown down ' +
    'source status still stop stopped successor support supported tool tutorial unmaintained up use used version website when who why working worth yet'
  ).split(' '),
);
