// GraphiQL with the tour and two panels of our own. It, React and graphql-js are scripts of the page, and global.
import { endpoint, headers } from '../access/access.js';
import { observed } from './fetcher.js';
import { graphPanel } from './graph-panel.js';
import { knowSchema } from './identity.js';
import './labels.js';
import { statementPanel } from './statement-panel.js';
import './theme.js';
import { tour } from './tour.js';

const fetcher = observed(GraphiQL.createFetcher({ url: endpoint.href, headers: headers(), enableIncrementalDelivery: false }));
// The page has a header of its own, with its name and links.
const logo = React.createElement(GraphiQL.Logo, null, React.createElement('span'));

// The width of panels, beside the rest with 1, until the user changes it: GraphiQL's own 0.33 is narrow for drawings.
if (!localStorage.getItem('graphiql:docExplorerFlex')) {
  localStorage.setItem('graphiql:docExplorerFlex', '0.55');
}

// GraphiQL keeps tabs, history and theme in the browser: the first visit opens the tour, later ones the tabs as they were left.
const page = React.createElement(GraphiQL, {
  fetcher,
  defaultTabs: tour,
  defaultEditorToolsVisibility: 'variables',
  plugins: [statementPanel, graphPanel],
  onSchemaChange: knowSchema,
}, logo);
ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
